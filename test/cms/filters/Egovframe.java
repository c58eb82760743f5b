import egovframework.com.cmm.EgovHtmlSanitizer;
import egovframework.com.cmm.filter.HTMLTagFilterRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.servlet.http.HttpServletRequest;

/**
 * eGovFrame's common components: {@code input} is what HTMLTagFilter makes of
 * a request's parameter, {@code output} what EgovHtmlSanitizer leaves of an
 * article that is shown. One snippet a line, in base64, in and out.
 */
public final class Egovframe {
    public static void main(String[] arguments) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line; (line = lines.readLine()) != null; ) {
            var html = new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8);
            var after = arguments[0].equals("input") ? input(html) : EgovHtmlSanitizer.sanitize(html);
            System.out.println(Base64.getEncoder().encodeToString(after.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The one parameter of a request, as a controller gets it behind the filter. */
    private static String input(String html) {
        var request = (HttpServletRequest) Proxy.newProxyInstance(
            Egovframe.class.getClassLoader(),
            new Class<?>[] { HttpServletRequest.class },
            (proxy, method, given) -> method.getName().equals("getParameter") ? html : null
        );
        return new HTMLTagFilterRequestWrapper(request).getParameter("nttCn");
    }
}

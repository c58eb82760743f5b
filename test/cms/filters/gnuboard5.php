<?php
// gnuboard5: conv_content() of an article written as HTML, as bbs/view.php shows it.
require __DIR__ . '/lines.php';
require __DIR__ . '/purifier.php';

const _GNUBOARD_ = true;
define('G5_PLUGIN_PATH', ROOT . '/plugin');
define('G5_DATA_PATH', ROOT . '/files');
$_SERVER['HTTP_HOST'] = 'www.gaon.example';

/** Hooks of plugins: none are installed. */
function run_replace($hook, $value)
{
    return $value;
}

// The bundled copy of HTML Purifier is asked for by path; Debian's stands in for it.
file_put_contents(G5_PLUGIN_PATH . '/htmlpurifier/HTMLPurifier.standalone.php', '<?php');
require ROOT . '/lib/common.lib.php';
each_line(fn (string $html): string => conv_content($html, 1));

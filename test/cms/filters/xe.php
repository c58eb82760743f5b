<?php
// XE: removeHackTag(), which document.controller applies to what anybody but the top administrator saves.
require __DIR__ . '/lines.php';
require __DIR__ . '/purifier.php';
define('_XE_PATH_', ROOT . '/');

class FileHandler
{
    public static function makeDir($folder)
    {
    }
}
class Context
{
    /** An administrator's rel="nofollow" is left out, which not every version of the class can set. */
    public static function get($name)
    {
        return (object) ['is_admin' => 'Y'];
    }
}
/** Looks at object, embed and param only; of its list of frames' hosts, one stands for all. */
class EmbedFilter
{
    public static function getInstance()
    {
        return new self();
    }
    public function getWhiteIframeUrlList()
    {
        return ['https://www.youtube.com/'];
    }
    public function check(&$content)
    {
    }
}

$security = ROOT . '/classes/security';
mkdir("$security/htmlpurifier/library", 0777, true);
// XE ships HTML Purifier 4.4.0, which knows no tel: addresses (they came with 4.8.0).
$schemes = "['http' => true, 'https' => true, 'mailto' => true, 'ftp' => true, 'nntp' => true, 'news' => true]";
file_put_contents("$security/htmlpurifier/library/HTMLPurifier.auto.php", '<?php');
file_put_contents("$security/EmbedFilter.class.php", '<?php');
// Written for PHP 5: a constructor by the class's name, and a static method that is not declared so.
file_put_contents("$security/Purifier.class.php", strtr(file_get_contents("$security/Purifier.class.php"), [
    'public function Purifier()' => 'public function __construct()',
    'public function getInstance()' => 'public static function getInstance()',
    "\$this->_config->set('HTML.TidyLevel'" => "\$this->_config->set('URI.AllowedSchemes', $schemes);\n\$this->_config->set('HTML.TidyLevel'",
]));
require ROOT . '/config/func.inc.php';
each_line(fn (string $html): string => removeHackTag($html));

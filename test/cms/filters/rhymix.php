<?php
// Rhymix: removeHackTag(), which document.controller applies to what anybody but the top administrator saves.
namespace Rhymix\Framework {
    class Config
    {
        public static function get($name)
        {
            return null;
        }
    }
    class Storage
    {
        public static function createDirectory($folder)
        {
        }
    }
    /** Keeps the filter from trusting what was in the article before it encoded it; any signature will do here. */
    class Security
    {
        public static function createSignature($text)
        {
            return hash('sha256', $text);
        }
        public static function verifySignature($text, $signature)
        {
            return hash('sha256', $text) === $signature;
        }
    }
}

namespace {
    require __DIR__ . '/lines.php';
    require __DIR__ . '/purifier.php';
    define('RX_BASEDIR', ROOT . '/');

    /** Settings as after installing. */
    function config($name)
    {
        return null;
    }
    // Unicode tidying, which changes nothing in a snippet.
    function utf8_clean($text)
    {
        return $text;
    }
    function utf8_normalize_spaces($text)
    {
        return $text;
    }

    require ROOT . '/common/framework/filters/MediaFilter.php';
    require ROOT . '/common/framework/filters/HTMLFilter.php';
    each_line(fn (string $html): string => \Rhymix\Framework\Filters\HTMLFilter::clean($html));
}

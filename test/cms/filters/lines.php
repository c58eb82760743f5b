<?php
// One pasted snippet a line, in base64, in and out; the first argument is the folder with the CMS's own files.
// Some of what is run was written for PHP 5.
error_reporting(E_ALL & ~E_DEPRECATED & ~E_NOTICE & ~E_WARNING);
define('ROOT', rtrim($argv[1], '/'));
mkdir(ROOT . '/files/cache/htmlpurifier', 0777, true);

/** @param callable(string): string $filter */
function each_line(callable $filter): void
{
    foreach (file('php://stdin', FILE_IGNORE_NEW_LINES) as $line) {
        echo base64_encode($filter(base64_decode($line))), "\n";
    }
}

/** Tests of commands that write pages, and of the pages in a browser. */
package io.didymium.examples.cli.page;

/** Text and JSON that the commands print: tables with aligned numbers, reports, chains, balances. */
@NullMarked
package io.didymium.examples.cli.text;

import org.jspecify.annotations.NullMarked;

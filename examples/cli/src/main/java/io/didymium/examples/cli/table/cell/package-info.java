/**
 * The cells of files as they are: text with separators and workbooks, within limits, nothing guessed.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.examples.cli.table.cell;

import org.jspecify.annotations.NullMarked;

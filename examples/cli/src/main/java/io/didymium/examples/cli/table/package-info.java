/**
 * Tables as people keep them: workbooks and text with separators, read into drafts and written from chains. {@code TableForm} is what
 * tables there are; {@code TablesReader} reads files, every fault at its cell; {@code TablesWriter} writes a chain.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.examples.cli.table;

import org.jspecify.annotations.NullMarked;

/**
 * Commands that write what people look at: pages, reports, labels.
 */
@org.jspecify.annotations.NullMarked
package io.didymium.examples.cli.page;

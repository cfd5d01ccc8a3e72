@org.jspecify.annotations.NullMarked
package io.didymium.examples.cli.table;

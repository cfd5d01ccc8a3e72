/** Tests of what the demonstration plays. */
@org.jspecify.annotations.NullMarked
package io.didymium.examples.cli.demo;

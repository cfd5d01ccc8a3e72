/**
 * What the demonstration plays: the packaged scenarios, when their sites are first used, and who states which records when.
 */
@NullMarked
package io.didymium.examples.cli.demo;

import org.jspecify.annotations.NullMarked;

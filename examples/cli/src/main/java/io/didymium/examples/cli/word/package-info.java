/** Words that someone may have meant by others. */
@NullMarked
package io.didymium.examples.cli.word;

import org.jspecify.annotations.NullMarked;

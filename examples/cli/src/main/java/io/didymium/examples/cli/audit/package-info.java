/** What auditors choose to look at, and what they state. */
@NullMarked
package io.didymium.examples.cli.audit;

import org.jspecify.annotations.NullMarked;

/** Commands of criteria and certificates, and what {@code verify} shows of them. */
@NullMarked
package io.didymium.examples.cli.criteria;

import org.jspecify.annotations.NullMarked;

/**
 * The JSON file that describes a chain, as documented in the module's README: start at
 * {@link io.didymium.examples.cli.description.DescriptionReader}.
 */
@NullMarked
package io.didymium.examples.cli.description;

import org.jspecify.annotations.NullMarked;

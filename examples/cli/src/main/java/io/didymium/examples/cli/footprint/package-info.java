/** The command on footprints of batches: {@link io.didymium.examples.cli.footprint.FootprintCommand}. */
@NullMarked
package io.didymium.examples.cli.footprint;

import org.jspecify.annotations.NullMarked;

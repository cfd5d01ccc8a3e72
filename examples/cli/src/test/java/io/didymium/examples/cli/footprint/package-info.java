/** Tests of the commands on footprints of batches. */
package io.didymium.examples.cli.footprint;

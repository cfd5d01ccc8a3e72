/** Tests of the commands on origins, recycled content and magnets. */
package io.didymium.examples.cli.origin;

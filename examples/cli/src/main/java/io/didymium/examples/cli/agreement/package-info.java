/**
 * Commands about signed documents that travel with passports: what a buyer demands of a material, and how a scheme settles disputed lots.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.examples.cli.agreement;

import org.jspecify.annotations.NullMarked;

/**
 * The sources of each element of each batch and their classes: start at {@link io.didymium.core.origin.OriginBook}.
 *
 * @since 0.1
 */
package io.didymium.core.origin;

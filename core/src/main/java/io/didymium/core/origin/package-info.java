/** Where each element of each batch came from, and as what: start at {@link io.didymium.core.origin.OriginBook}. */
package io.didymium.core.origin;

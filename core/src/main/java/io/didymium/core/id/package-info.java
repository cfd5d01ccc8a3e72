/** Typed identifiers of what a chain consists of: start at {@link io.didymium.core.id.BatchId}. */
package io.didymium.core.id;

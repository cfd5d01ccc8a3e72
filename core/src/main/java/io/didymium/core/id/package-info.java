/**
 * Typed identifiers of what a chain consists of: start at {@link io.didymium.core.id.BatchId}.
 *
 * @since 0.1
 */
package io.didymium.core.id;

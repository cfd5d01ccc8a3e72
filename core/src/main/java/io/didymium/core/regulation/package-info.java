/**
 * Regulations and standards on recycled content and product information as versioned data: start at {@link io.didymium.core.regulation.RulePacks}.
 *
 * @since 0.1
 */
package io.didymium.core.regulation;

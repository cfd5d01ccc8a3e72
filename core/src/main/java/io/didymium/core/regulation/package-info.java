/** Regulations and standards on recycled content and product information as versioned data: start at {@link io.didymium.core.regulation.RulePacks}. */
package io.didymium.core.regulation;

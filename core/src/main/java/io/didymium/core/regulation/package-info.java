/** What laws and standards count and demand, as versioned data: start at {@link io.didymium.core.regulation.RulePacks}. */
package io.didymium.core.regulation;

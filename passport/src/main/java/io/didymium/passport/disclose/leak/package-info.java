/**
 * Whether numbers that are withheld follow from what stays visible. Start at
 * {@link io.didymium.passport.disclose.leak.ContentLeaks}.
 */
package io.didymium.passport.disclose.leak;

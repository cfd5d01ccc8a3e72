/**
 * Attacks on verification, one class per kind: what a dishonest insider (with a real, anchored key), a dishonest holder (without
 * one) or a stranger tries, and the finding that must come of it; beside each the honest case, which stays accepted.
 */
package io.didymium.passport.attack;

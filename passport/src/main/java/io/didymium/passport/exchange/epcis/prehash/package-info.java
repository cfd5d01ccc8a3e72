/** The text of an event from which its hash is calculated, and the vocabularies and identities in it (CBV 2.0, 8.9). */
@NullMarked
package io.didymium.passport.exchange.epcis.prehash;

import org.jspecify.annotations.NullMarked;

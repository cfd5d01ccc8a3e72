/** What senders and receivers state about one transfer: start at {@link io.didymium.passport.verify.facts.transfer.StatedTransfers}. */
package io.didymium.passport.verify.facts.transfer;

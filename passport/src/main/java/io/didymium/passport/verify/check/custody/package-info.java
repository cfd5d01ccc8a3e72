/**
 * Books of custody compared with their journals, with one another and with the chain, one class for each thing that is proven:
 * start at {@link io.didymium.passport.verify.check.custody.CustodyRule}.
 */
package io.didymium.passport.verify.check.custody;

/**
 * Payloads of Catena-X, the data space of the automotive industry: aspect models of the semantic layer (eclipse-tractusx,
 * sldt-semantic-models) written from what passports state, and read into drafts.
 *
 * <p>What an aspect demands and the model does not hold, such as business partner numbers, the caller says; what nobody says is refused
 * by name. What an aspect does not carry is listed.
 *
 * @since 0.1
 */
@NullMarked
package io.didymium.passport.exchange.catenax;

import org.jspecify.annotations.NullMarked;

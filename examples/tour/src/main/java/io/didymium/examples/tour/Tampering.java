package io.didymium.examples.tour;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.SignedCredential;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What may happen to passports on their way. */
final class Tampering {
    private Tampering() {}

    /** The bundle with the passport of a batch taken from another bundle. */
    static PassportBundle exchanged(PassportBundle bundle, PassportBundle other, BatchId batch) {
        SignedCredential stranger = other.credentials().stream()
                .filter(credential -> isPassportOf(credential, batch))
                .findFirst()
                .orElseThrow();
        return rebuilt(
                bundle,
                credentials -> credentials.map(credential -> isPassportOf(credential, batch) ? stranger : credential),
                lists -> lists);
    }

    /** The bundle without the passport of a batch. */
    static PassportBundle without(PassportBundle bundle, BatchId batch) {
        return rebuilt(
                bundle,
                credentials -> credentials.filter(credential -> !isPassportOf(credential, batch)),
                lists -> lists);
    }

    /** The bundle without the status list of an issuer. */
    static PassportBundle withoutStatusList(PassportBundle bundle, PartyId issuer) {
        return rebuilt(
                bundle,
                credentials -> credentials,
                lists -> lists.filter(list -> !says(list, "\"id\":\"" + issuer + "/status/revocation\"")));
    }

    private static PassportBundle rebuilt(
            PassportBundle bundle,
            UnaryOperator<Stream<SignedCredential>> credentials,
            UnaryOperator<Stream<SignedCredential>> statusLists) {
        PassportBundleBuilder built = PassportBundle.builder();
        credentials.apply(bundle.credentials().stream()).forEach(credential -> {
            built.credential(credential);
            if (bundle.roots().contains(credential.digest())) {
                built.root(credential.digest());
            }
        });
        statusLists.apply(bundle.statusLists().stream()).forEach(built::statusList);
        bundle.didDocuments().forEach(built::didDocument);
        return built.build();
    }

    private static boolean isPassportOf(SignedCredential credential, BatchId batch) {
        return says(
                credential,
                "\"id\":\"urn:didymium:" + CredentialKind.PRODUCT_PASSPORT.abbreviation() + ":" + batch + "\"");
    }

    private static boolean says(SignedCredential credential, String text) {
        try {
            return CompactJws.parse(credential.issuerToken()).payload().toUtf8().contains(text);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("not a credential: " + credential, e);
        }
    }
}

package io.didymium.passport.issue;

import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.issue.store.FolderStore;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;

/** A register that enters one party after the other, until it is killed; each line is the digest of an entry that it acknowledges. */
public final class OfficeProcess {
    private OfficeProcess() {}

    /** Takes the folder of the store and a number that no other run has. */
    public static void main(String[] arguments) throws Exception {
        Party register = PhosphateChain.chain().party(PhosphateChain.REGISTER);
        try (FolderStore store = FolderStore.open(Path.of(arguments[0]));
                Office office = Office.open(register, Issuers.identity(register.id()), store, new SecureRandom())) {
            for (int entry = 0; ; entry++) {
                Party party = new Party(
                        new PartyId("did:web:party-" + arguments[1] + "-" + entry + ".example"),
                        "Party " + entry,
                        register.country());
                Registration registration = Registration.builder(party.id(), register.id())
                        .scheme(new Concept("https://register.example/numbers", "Register numbers"))
                        .registered(party.name(), "No. " + entry)
                        .on(LocalDate.of(2026, 1, 1))
                        .build();
                PassportBundle issued = office.issue(
                                office.draft()
                                        .register(
                                                party,
                                                registration,
                                                Issuers.identity(party.id()).didDocument()),
                                Phosphate.trust(),
                                Phosphate.STATUS)
                        .orThrow();
                System.out.println(issued.credentials().get(0).digest());
            }
        }
    }
}

package io.didymium.examples.cli.criteria;

import io.didymium.core.conformity.catalogue.CriteriaCatalogue;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.catalogue.CriteriaFile;
import io.didymium.passport.report.conformity.MembershipPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The catalogues that a verifier relies on, and the memberships that it demands. */
public final class CriteriaChoice {
    /** The word for the catalogue that comes with the library. */
    static final String DEMONSTRATION = "demonstration";

    @Option(
            names = "--criteria",
            paramLabel = "CATALOGUE",
            description =
                    "A catalogue of criteria that you rely on, or demonstration; assessments are compared with it.")
    private List<Path> catalogues = new ArrayList<>();

    @Option(
            names = "--member-of",
            paramLabel = "DID",
            description = "An association, one of which whoever makes a claim must be a member.")
    private List<String> associations = new ArrayList<>();

    /** Nothing is chosen. */
    public CriteriaChoice() {}

    /** The catalogues together. */
    public CriteriaCatalogue catalogue() throws CommandFault {
        CriteriaCatalogue all = CriteriaCatalogue.EMPTY;
        for (Path file : catalogues) {
            CriteriaCatalogue next = read(file);
            try {
                all = all.with(next);
            } catch (IllegalArgumentException e) {
                throw CommandFault.usage(String.valueOf(e.getMessage()));
            }
        }
        return all;
    }

    /** The catalogue of a file, or the one that comes with the library if no file has its name. */
    static CriteriaCatalogue read(Path file) throws CommandFault {
        if (file.endsWith(DEMONSTRATION) && Files.notExists(file)) {
            return CriteriaFile.demonstration();
        }
        try {
            return CriteriaFile.read(Storage.bytes(file));
        } catch (MalformedInputException e) {
            throw CommandFault.unreadable(file + " is not a catalogue that can be read: " + e.getMessage());
        }
    }

    /** The memberships demanded. */
    public MembershipPolicy memberships() throws CommandFault {
        Set<PartyId> parties = new LinkedHashSet<>();
        for (String did : associations) {
            try {
                parties.add(new PartyId(did));
            } catch (IllegalArgumentException e) {
                throw CommandFault.usage("--member-of: " + e.getMessage());
            }
        }
        return new MembershipPolicy(parties);
    }
}

package io.didymium.examples.cli.explain;

import io.didymium.core.conformity.Claim;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.origin.OriginBook;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.examples.cli.word.Nearest;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.RecycledStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * The claims that a person names: one by its id or the end of it, or all that are on a batch or rest on a certificate.
 *
 * @param view the chain
 */
record ClaimFinder(ChainView view) {
    private static final int MOST_NAMES = 30;

    List<ExplainedClaim> find(String named) throws CommandFault {
        List<FootprintClaim> footprints = view.dossier().footprints().claims().stream()
                .filter(claim -> names(named, claim.id(), claim.batch()))
                .toList();
        List<RecycledStatement> recycled = view.dossier().origin().recycled().stream()
                .filter(claim -> names(named, claim.id(), claim.batch())
                        || claim.evidence().filter(id -> isNamed(id, named)).isPresent())
                .toList();
        List<Claim> certified = view.dossier().claims().stream()
                .filter(claim -> names(named, claim.id(), claim.batch())
                        || claim.evidence().filter(id -> isNamed(id, named)).isPresent())
                .toList();
        List<ExplainedClaim> found = new ArrayList<>();
        if (!footprints.isEmpty()) {
            var calculated = view.dossier().footprints().calculate(view.chain());
            footprints.forEach(claim -> found.add(new FootprintExplanation(view, calculated, claim).explained()));
        }
        if (!recycled.isEmpty()) {
            OriginBook book =
                    OriginBook.of(view.chain(), view.dossier().origin().sources());
            recycled.forEach(claim -> found.add(new RecycledExplanation(view, book, claim).explained()));
        }
        certified.forEach(claim -> found.add(new CertificateExplanation(view, claim).explained()));
        if (found.isEmpty()) {
            throw unknown(named);
        }
        return found;
    }

    private CommandFault unknown(String named) {
        List<String> known = new ArrayList<>();
        view.dossier()
                .footprints()
                .claims()
                .forEach(claim -> known.add(claim.id().value()));
        view.dossier().origin().recycled().forEach(claim -> known.add(claim.id().value()));
        view.dossier().claims().forEach(claim -> known.add(claim.id().value()));
        if (known.isEmpty()) {
            return CommandFault.absent("nothing is claimed in " + view.file());
        }
        List<String> ends = known.stream().map(ClaimFinder::end).toList();
        return CommandFault.usage("there is no claim '" + named + "' in " + view.file()
                + Nearest.to(named, ends)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; there are: "
                                + String.join(
                                        ", ", known.stream().limit(MOST_NAMES).toList())));
    }

    private boolean names(String named, Id claim, BatchId batch) {
        return isNamed(claim, named)
                || batch.value().equals(named)
                || new ShortNames(view.chain()).of(batch).equals(named);
    }

    private static boolean isNamed(Id id, String named) {
        return id.value().equals(named) || end(id.value()).equals(named);
    }

    private static String end(String id) {
        return id.substring(Math.max(id.lastIndexOf(':'), id.lastIndexOf('/')) + 1);
    }
}

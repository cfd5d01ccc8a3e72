package io.didymium.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.CredentialView;
import io.didymium.examples.cli.text.DocumentText;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.examples.cli.word.Nearest;
import io.didymium.passport.PassportBundle;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is in a passport file, without judging it. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Lists the credentials of a passport file, or shows one of them.")
final class InspectCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description =
                    "A passport file, a credential (.jwt, .json), a folder of credentials, or - for the standard input.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ID",
            description = "One credential: its id, the end of it, or its digest.")
    private @Nullable String named;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        PassportBundle bundle = Storage.passports(file);
        List<CredentialView> credentials = bundle.credentials().stream()
                .map(CredentialView::of)
                .sorted(Comparator.comparing(CredentialView::kind)
                        .thenComparing(CredentialView::validFrom)
                        .thenComparing(CredentialView::id))
                .toList();
        if (named != null) {
            show(credentials, find(credentials, named));
        } else if (json) {
            list(bundle, credentials);
        } else {
            show(bundle, credentials);
        }
        return ExitCode.ACCEPTED;
    }

    private void list(PassportBundle bundle, List<CredentialView> credentials) {
        ObjectNode object = Json.object().put("verified", false);
        ArrayNode roots = object.putArray("roots");
        bundle.roots().forEach(roots::add);
        ArrayNode entries = object.putArray("credentials");
        credentials.forEach(credential -> entries.add(credential.summary()));
        ArrayNode statusLists = object.putArray("statusLists");
        bundle.statusLists()
                .forEach(list -> statusLists.add(CredentialView.of(list).summary()));
        ArrayNode didDocuments = object.putArray("didDocuments");
        bundle.didDocuments().keySet().forEach(didDocuments::add);
        ArrayNode documents = object.putArray("documents");
        bundle.documents()
                .forEach(document ->
                        documents.addObject().put("digest", document.digest()).put("mediaType", document.mediaType()));
        console.print(Json.text(object));
    }

    private void show(PassportBundle bundle, List<CredentialView> credentials) {
        console.heading(TerminalText.line(file + ": " + bundle));
        console.print("Credentials that no other builds on are marked *: "
                + bundle.roots().size() + ".");
        console.print(ChainView.NOT_VERIFIED);
        console.print();
        Table table = new Table()
                .column("kind", Table.Align.LEFT)
                .column("credential", Table.Align.LEFT)
                .column("issuer", Table.Align.LEFT)
                .column("from", Table.Align.LEFT)
                .column("links", Table.Align.RIGHT)
                .column("end of id", Table.Align.LEFT);
        for (CredentialView credential : credentials) {
            table.row(
                    credential.kind() + (bundle.roots().contains(credential.digest()) ? "*" : ""),
                    TerminalText.brief(credential.name()),
                    TerminalText.brief(credential.issuer()),
                    TerminalText.brief(day(credential.validFrom())),
                    Integer.toString(credential.links().size()),
                    TerminalText.brief(end(credential.id())));
        }
        console.print(table.lines("  "));
        for (CredentialView credential : credentials) {
            credential
                    .replaced()
                    .ifPresent(link -> console.print(TerminalText.brief("  " + end(credential.id()) + " replaces "
                            + end(link.target()) + ", " + credential.correction())));
        }
        console.print();
        bundle.statusLists()
                .forEach(list -> console.print(TerminalText.brief(
                        "  status list " + CredentialView.of(list).id())));
        bundle.didDocuments().keySet().forEach(did -> console.print(TerminalText.brief("  DID document of " + did)));
    }

    private void show(List<CredentialView> all, CredentialView one) {
        if (json) {
            console.print(Json.text(one.summary().set("document", one.document())));
            return;
        }
        console.heading(TerminalText.brief(one.name()));
        console.print("  " + TerminalText.line(one.id()));
        console.print("  digest " + one.digest());
        if (!one.correction().isEmpty()) {
            console.print(TerminalText.brief("  " + one.correction()));
        }
        console.print("  " + ChainView.NOT_VERIFIED);
        Map<String, CredentialView> byDigest =
                all.stream().collect(Collectors.toMap(CredentialView::digest, Function.identity()));
        for (CredentialView.Link link : one.links()) {
            CredentialView target = byDigest.get(link.digest());
            String what = target == null ? link.target() + ", which is not here" : target.kind() + " " + target.name();
            console.print(TerminalText.brief((link.predecessor() ? "  replaces " : "  builds on ") + what));
        }
        if (!one.fault().isEmpty()) {
            console.print(Wrap.lines("  ", "    ", one.fault()));
            return;
        }
        console.print(
                Wrap.lines("  signed by ", "    ", one.issuer() + ", valid from " + one.validFrom() + one.until()));
        if (!one.certified().isEmpty()) {
            console.print(Wrap.lines("  signed ", "    ", one.certified() + "; nobody vouches for it here"));
        }
        JsonNode subject = one.document().path("credentialSubject");
        for (JsonNode each : subject.isArray() ? subject : List.of(subject)) {
            console.print();
            console.print(DocumentText.lines("  ", each));
        }
        console.print();
        console.print("The raw credential: --json");
    }

    private CredentialView find(List<CredentialView> credentials, String name) throws CommandFault {
        List<CredentialView> found = credentials.stream()
                .filter(credential ->
                        credential.id().equals(name) || credential.digest().equals(name))
                .toList();
        if (found.isEmpty()) {
            found = credentials.stream()
                    .filter(credential -> end(credential.id()).equals(name))
                    .toList();
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.size() > 1) {
            String ids = found.stream().map(CredentialView::id).collect(Collectors.joining(", "));
            throw CommandFault.usage("'" + name + "' could be any of " + ids + "; give the whole id");
        }
        List<String> known =
                credentials.stream().map(credential -> end(credential.id())).toList();
        throw CommandFault.usage("there is no credential '" + name + "' in " + file
                + Nearest.to(name, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse(""));
    }

    private static String day(String instant) {
        int end = instant.indexOf('T');
        return end < 0 ? instant : instant.substring(0, end);
    }

    private static String end(String id) {
        return id.substring(Math.max(id.lastIndexOf(':'), id.lastIndexOf('/')) + 1);
    }
}

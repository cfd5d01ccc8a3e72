package io.didymium.examples.cli.trust;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.crypto.key.Jwk;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.passport.trust.PinnedKey;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.trust.TrustScope;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows whom a trust file names. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows whom a trust file names, for what, and when.")
final class TrustShowCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final TrustFile file = new TrustFile();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    TrustShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFault {
        TrustList list = file.read();
        if (json) {
            print(list);
        } else {
            show(list);
        }
        return ExitCode.ACCEPTED;
    }

    private void print(TrustList list) {
        ObjectNode object = Json.object();
        ArrayNode anchors = object.putArray("anchors");
        for (TrustAnchor anchor : list.anchors()) {
            ObjectNode one = anchors.addObject()
                    .put("did", anchor.did().text())
                    .put("name", anchor.name())
                    .put("validFrom", anchor.validFrom().toString());
            anchor.validUntil().ifPresent(end -> one.put("validUntil", end.toString()));
            anchor.roles().forEach(role -> one.withArray("roles").add(role.text()));
            anchor.keys()
                    .forEach(key -> one.withArray("keys")
                            .addObject()
                            .put("id", key.id().text())
                            .put("thumbprint", Jwk.thumbprint(key.key())));
            one.put("scoped", !anchor.scope().equals(TrustScope.UNRESTRICTED));
        }
        list.logs().forEach(log -> object.withArray("logs").add(log.origin()));
        list.seals().forEach(seal -> object.withArray("registrySeals").add(seal.id()));
        list.schemes()
                .forEach(scheme -> object.withArray("schemes")
                        .addObject()
                        .put("iri", scheme.iri())
                        .put("name", scheme.rules().name()));
        console.print(Json.text(object));
    }

    private void show(TrustList list) {
        if (list.anchors().isEmpty()) {
            console.print(file.path() + " trusts nobody; add a register with: didymium trust add");
        }
        for (TrustAnchor anchor : list.anchors()) {
            console.heading(TerminalText.brief(anchor.name() + ", trusted as "
                    + anchor.roles().stream().map(TrustRole::text).collect(Collectors.joining(", "))));
            console.print("  " + TerminalText.line(anchor.did().text()));
            console.print("  from " + anchor.validFrom()
                    + anchor.validUntil().map(end -> " until " + end).orElse(" without end")
                    + (anchor.scope().equals(TrustScope.UNRESTRICTED) ? "" : ", within a scope"));
            for (PinnedKey key : anchor.keys()) {
                console.print("  key " + TerminalText.line(key.id().text()) + ", "
                        + key.key().type().curve() + ", thumbprint " + Jwk.thumbprint(key.key()));
            }
        }
        list.logs().forEach(log -> console.print(TerminalText.line("log " + log.origin())));
        list.seals()
                .forEach(seal -> console.print(TerminalText.line(
                        "registry seal " + seal.id() + ", valid from " + seal.from() + " until " + seal.until())));
        list.schemes()
                .forEach(scheme -> console.print(
                        TerminalText.line("scheme " + scheme.rules().name() + " (" + scheme.iri() + ")")));
    }
}

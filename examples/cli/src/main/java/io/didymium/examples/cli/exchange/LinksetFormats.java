package io.didymium.examples.cli.exchange;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.exchange.format.ExchangeFormat;
import io.didymium.examples.cli.exchange.format.ExportRequest;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.passport.exchange.linkset.Linkset;
import io.didymium.passport.exchange.linkset.PassportLinks;
import java.util.List;

/** Links to the credentials of a batch, for resolvers. */
final class LinksetFormats {
    private LinksetFormats() {}

    static List<ExchangeFormat> all() {
        return List.of(
                ExchangeFormat.written(
                        "linkset-gs1",
                        "RFC 9264 links for a GS1 resolver",
                        "GS1's linkset schema",
                        LinksetFormats::gs1),
                ExchangeFormat.written(
                        "linkset-untp",
                        "RFC 9264 links for a UNTP identity resolver",
                        "UNTP 0.7.0 linkset schema",
                        request -> links(request).writeUntp()));
    }

    private static Bytes gs1(ExportRequest request) throws CommandFault {
        Linkset links = links(request);
        links.lostByGs1().forEach(lost -> request.notes().accept("Not carried by this format: " + lost + "."));
        return links.writeGs1();
    }

    private static Linkset links(ExportRequest request) throws CommandFault {
        if (request.servedAt().isEmpty()) {
            throw CommandFault.usage("links need --served-at, the address under which the credentials are served");
        }
        String base = request.servedAt().get();
        String folder = base.endsWith("/") ? base : base + "/";
        try {
            return new PassportLinks(request.view().bundle(), credential -> folder + credential.digest())
                    .of(request.batch(), request.anchor().orElse(request.batch().value()));
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(e.getMessage() + "; --anchor and --served-at take addresses of http or https");
        }
    }
}

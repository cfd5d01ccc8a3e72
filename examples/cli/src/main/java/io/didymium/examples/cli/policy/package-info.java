/** What a verifier demands, as it is written on the command line. */
package io.didymium.examples.cli.policy;

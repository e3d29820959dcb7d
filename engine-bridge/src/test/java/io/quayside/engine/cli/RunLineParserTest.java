package io.quayside.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.CreateContainer;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.spec.Variable;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines as people paste them.
class RunLineParserTest {
    private static final ShellContext KNOWN = new KnownContext(
            Map.of("TOKEN", "open sesame", "HOME", "/home/ada"),
            Map.of(
                    "prod.env", "# of production\n\nA=1\n  B=two words  \nTOKEN\nGONE\n",
                    "labels", "team=web\nflag\n"),
            "/work/app");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '¤', textBlock = """
            docker run nginx                                      | docker create nginx
            $ docker run nginx                                    | docker create nginx
            sudo docker run nginx                                 | docker create nginx
            sudo -E -u root /usr/bin/docker container run nginx   | docker create nginx
            podman run nginx                                      | docker create nginx
            docker run -itd --rm nginx                            | docker create --rm --interactive --tty nginx
            docker run -dp 80:80 nginx                            | docker create --publish 80:80 nginx
            docker run -p80:80 nginx                              | docker create --publish 80:80 nginx
            docker run -p=80:80 nginx                             | docker create --publish 80:80 nginx
            docker run --publish=80:80 nginx                      | docker create --publish 80:80 nginx
            docker run -p 8000-8002:80-82 nginx                   | docker create --publish 8000:80 --publish 8001:81 --publish 8002:82 nginx
            docker run -p [::1]::53/udp nginx                     | docker create --publish '[::1]::53/udp' nginx
            docker run -p published=80,target=8080 nginx          | docker create --publish 80:8080 nginx
            docker run --rm=false --init=0 nginx                  | docker create --init=false nginx
            docker run --net back --net-alias db nginx            | docker create --network back --network-alias db nginx
            docker run -- nginx                                   | docker create nginx
            docker run nginx sh -c "ls -l" --rm                   | docker create nginx sh -c 'ls -l' --rm
            docker run -e 'A=b c' -e "D=\\"e\\"" -e F=\\$g nginx  | docker create --env 'A=b c' --env 'D="e"' --env 'F=$g' nginx
            docker run -e $'A=x\\ty\\u00e9' nginx                 | docker create --env 'A=x	yé' nginx
            docker run -e T=$TOKEN -e "U=${TOKEN}" nginx          | docker create --env 'T=open sesame' --env 'U=open sesame' nginx
            docker run -v ~/data:/data nginx                      | docker create --volume /home/ada/data:/data nginx
            docker run -v ./src:/src -v ..:/up nginx              | docker create --volume /work/app/src:/src --volume /work:/up nginx
            docker run -v "$(pwd)":/app -v $PWD/x:/x nginx        | docker create --volume /work/app:/app --volume /work/app/x:/x nginx
            docker run -v C:\\\\Users\\\\a:/a:ro nginx            | docker create --volume 'C:\\Users\\a:/a:ro' nginx
            docker run -m 1.5g --cpus .5 --shm-size=64M nginx     | docker create --shm-size 64m --cpus 0.5 --memory 1536m nginx
            docker run --health-interval 1m30s nginx              | docker create --health-interval 1m30s nginx
            docker run --device /dev/snd --device /dev/a:r nginx  | docker create --device /dev/snd:/dev/snd:rwm --device /dev/a:/dev/a:r nginx
            docker run --add-host db=[::1] --add-host a:1.2.3.4 x | docker create --add-host db:::1 --add-host a:1.2.3.4 x
            docker run --gpus '"device=0,1"' --gpus 2 nginx       | docker create --gpus '"device=0,1"' --gpus 2 nginx
            docker run -c 512 -h box -w /w -u 1:2 -l a=b -P nginx | docker create --workdir /w --user 1:2 --publish-all --hostname box --cpu-shares 512 --label a=b nginx
            docker run nginx # the web server                     | docker create nginx
            """)
    void aLineIsReadAsDockerReadsIt(String line, String meaning) {
        var spec = RunLineParser.parse(line, KNOWN).spec();

        assertThat(new CreateContainer(spec).command().text()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker run \\\n  --name web \\\n  nginx\n",
                "docker run \\\r\n  --name web \\\r\n  nginx\r\n",
                "docker run ^\r\n --name web ^\r\n nginx",
                "docker run `\n --name web `\n nginx",
                "\n\n  docker run --name web \\ \n  nginx  \n\n# that is all\n",
            })
    void aLineMayGoOn(String line) {
        assertThat(RunLineParser.parse(line, KNOWN).spec())
                .isEqualTo(RunSpec.of("nginx").with(it -> it.name("web")));
    }

    @Test
    void filesOfVariablesAndLabelsAreReadBeforeTheFlags() {
        var line = "docker run -e A=9 --env-file prod.env -l team=db --label-file labels nginx";

        var spec = RunLineParser.parse(line, KNOWN).spec();

        assertThat(spec.environment())
                .containsExactly(
                        new Variable("A", "1"),
                        new Variable("B", "two words  "),
                        new Variable("TOKEN", "open sesame"),
                        new Variable("GONE", null),
                        new Variable("A", "9"));
        assertThat(spec.labels()).isEqualTo(Map.of("team", "db", "flag", ""));
    }

    @Test
    void whatIsNotAboutTheContainerIsNamed() {
        var parsed = RunLineParser.parse(
                "DOCKER_HOST=tcp://x docker --context staging run -d --sig-proxy=false --cidfile /tmp/id nginx", KNOWN);

        assertThat(parsed.detached()).isTrue();
        assertThat(parsed.starts()).isTrue();
        assertThat(parsed.aside())
                .containsExactly("DOCKER_HOST=tcp://x", "--context staging", "--sig-proxy=false", "--cidfile=/tmp/id");
        assertThat(RunLineParser.parse("docker create nginx", KNOWN).starts()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '¤', textBlock = """
            docker run --nmae web nginx         | --nmae web nginx      | “--nmae” is no flag
            docker run -dz nginx                | -dz nginx             | “-z” is no flag
            docker run --name                   |                       | “--name” lacks its value
            docker run -p 99999:80 nginx        | 99999:80 nginx        | “99999” is not a port
            docker run -p 80-82:90-91 nginx     | 80-82:90-91 nginx     | ranges of different length
            docker run -m lots nginx            | lots nginx            | “lots” is not a size
            docker run --rm=perhaps nginx       | --rm=perhaps nginx    | neither true nor false
            docker run --restart never nginx    | never nginx           | is not a restart policy
            docker run -e "A=b nginx            | "A=b nginx            | is not closed
            docker run -e A=$NOBODY nginx       | $NOBODY nginx         | the variable NOBODY
            docker run -e A=$(date) nginx       | $(date) nginx         | A shell would work out
            docker run -e "A=`date`" nginx      | `date`" nginx         | A shell would work out
            docker run nginx && echo            | && echo               | joins this command
            docker run nginx > log              | > log                 | joins this command
            docker run --env-file none nginx    | none nginx            | The file none is needed
            docker run -v a/b:/c nginx          | a/b:/c nginx          | neither a volume's name nor a path
            docker run --mount type=bind x      | type=bind x           | does not say where
            docker run --mount type=tape,dst=/x y | type=tape,dst=/x y  | none of bind, volume
            docker run --network x,y=z nginx    | x,y=z nginx           | lacks a name and a value
            docker run --use-api-socket nginx   | --use-api-socket nginx | only docker's own
            docker ps -a                        | ps -a                 | makes no container
            ls -l                               | ls -l                 | is not a docker command
            docker run                          |                       | The image is missing
            """)
    void whatCannotBeTakenOverIsNamedWithItsPlace(String line, String from, String problem) {
        var stripped = line.strip();
        assertThatThrownBy(() -> RunLineParser.parse(stripped, KNOWN))
                .hasMessageContaining(problem)
                .asInstanceOf(InstanceOfAssertFactories.type(LineException.class))
                .satisfies(e -> {
                    if (from != null) {
                        assertThat(stripped.substring(e.position())).isEqualTo(from.strip());
                    }
                });
    }

    @Test
    void aSecondCommandIsNotDropped() {
        assertThatThrownBy(() -> RunLineParser.parse("docker run nginx\ndocker ps", KNOWN))
                .hasMessageContaining("The command ends before “docker ps”");
    }

    @Test
    void whatContradictsItselfIsSaid() {
        assertThatThrownBy(() -> RunLineParser.parse("docker run --rm --restart always nginx", KNOWN))
                .isInstanceOf(LineException.class)
                .hasMessageContaining("choose one of --rm and --restart");
    }

    /// Whatever command line is on this machine.
    @Test
    @ExtendWith(EngineExtension.class)
    void everyFlagOfTheCommandLineIsKnown(TestEngine engine) {
        var known = RunFlagTable.byName().keySet();
        for (var verb : List.of("run", "create")) {
            var flags = Pattern.compile("^ *(?:(-[A-Za-z]), )?(--[a-z0-9-]+)", Pattern.MULTILINE)
                    .matcher(engine.docker(verb, "--help"))
                    .results()
                    .toList();
            assertThat(flags).hasSizeGreaterThan(90);
            for (var flag : flags) {
                assertThat(known).contains(flag.group(2));
                if (flag.group(1) != null) {
                    assertThat(known).contains(flag.group(1));
                }
            }
        }
    }
}

package io.quayside.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bind for 127.0.0.1:8080 failed: port is already allocated. | ports
            Conflict. The container name "/web" is already in use by container "12". | --name
            OCI runtime create failed: exec: "nope": executable file not found in $PATH: unknown. | command
            invalid mount config for type "bind": bind source path does not exist: /nowhere. | volumes
            network nowhere not found. | --network
            Address already in use. The address 10.0.0.9 on the network back belongs to db. | --ip
            Minimum memory limit allowed is 6MB. | --memory
            Range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available. | --cpus
            unable to find user nobody2: no matching entries in passwd file. | --user
            No such image: nobody/has:this. | image
            something else entirely. | ''
            """)
    void theFieldIsFoundThatAnEngineSpeaksOf(String words, String field) {
        assertThat(Refusal.of("Running x did not work. The engine says: " + words)
                        .field())
                .isEqualTo(field);
    }
}

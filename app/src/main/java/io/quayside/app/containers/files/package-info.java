/// The files of a container: looked at, fetched, brought in and changed.
@NullMarked
package io.quayside.app.containers.files;

import org.jspecify.annotations.NullMarked;

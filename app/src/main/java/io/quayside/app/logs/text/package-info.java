/// Lines of logs as text: from the bytes that a container wrote to characters, colours, links, and columns of a screen.
@NullMarked
package io.quayside.app.logs.text;

import org.jspecify.annotations.NullMarked;

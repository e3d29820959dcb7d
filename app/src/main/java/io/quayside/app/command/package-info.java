@NullMarked
package io.quayside.app.command;

import org.jspecify.annotations.NullMarked;

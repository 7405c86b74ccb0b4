/** How a reply, a refusal or a group's state is judged, by the documents. */
package slbkit.judge;

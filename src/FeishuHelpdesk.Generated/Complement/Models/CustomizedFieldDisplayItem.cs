// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Serialization;

namespace FeishuHelpdesk.Generated.Models;

/// <remarks>
/// Beside the fields as they are sent stand views of them: <c>…List</c> for what comes in several shapes, <c>Typed…</c>
/// for what stands for a choice, <c>…DateTime</c> for times, <c>…TimeSpan</c> for durations, <c>…Options</c> for what
/// was picked from a list.
/// </remarks>
public partial class CustomizedFieldDisplayItem
{
    /// <summary>
    /// The options that <see cref="Value"/> stands for, each with its name and the names above it. A value that is no
    /// option, and one of a field without options, stands for itself.
    /// </summary>
    /// <param name="definitions">What defines the options, as the service lists it.</param>
    /// <returns>One for each value, in their order; empty when there is none.</returns>
    public IReadOnlyList<PickedOption> ValueOptions(IEnumerable<TicketCustomizedField> definitions) => OptionTree<DropdownOption>.Picked(
        Value,
        OptionTree.Find(definitions, (Id, definition => definition.TicketCustomizedFieldId), (KeyName, definition => definition.KeyName))?.DropdownOptions,
        new(option => option.Tag, option => option.DisplayName, option => option.Children),
        ["tag", "text", "value", "display_name", "name", "content"]);
}

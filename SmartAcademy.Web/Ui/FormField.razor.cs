using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace SmartAcademy.Web.Ui;

/// <summary>
/// A label, a slot for the input, a hint and the error at the field. The input takes everything it must carry from the slot:
/// <c>&lt;FormField Id="phone" Label="…" Context="slot"&gt;&lt;input name="phone" @attributes="slot.Attributes" /&gt;&lt;/FormField&gt;</c>.
/// </summary>
public sealed partial class FormField
{
    [Parameter, EditorRequired] public string Id { get; set; } = "";

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter] public string? Hint { get; set; }

    /// <summary>A message from a service; the edit context's messages for <see cref="For"/> come first.</summary>
    [Parameter] public string? Error { get; set; }

    [Parameter] public bool Required { get; set; }

    [Parameter] public bool Optional { get; set; }

    /// <summary>The property of an edit form whose messages are shown.</summary>
    [Parameter] public Expression<Func<object?>>? For { get; set; }

    [Parameter] public string? Class { get; set; }

    [Parameter] public RenderFragment<FieldSlot>? ChildContent { get; set; }

    [CascadingParameter] private EditContext? Form { get; set; }

    private string? ErrorText => MessagesOfForm().FirstOrDefault() ?? Error;

    private FieldSlot Slot => new(Id, Hint is not null, ErrorText is not null, Required);

    private IEnumerable<string> MessagesOfForm() =>
        For is null || Form is null ? [] : Form.GetValidationMessages(FieldIdentifier.Create(For));
}

namespace SmartAcademy.Web.Ui;

/// <summary>What the input inside a <see cref="FormField"/> must carry to belong to its label, hint and error.</summary>
public sealed record FieldSlot(string Id, bool HasHint, bool HasError, bool Required)
{
    public string HintId => Id + "-hint";

    public string ErrorId => Id + "-error";

    public IReadOnlyDictionary<string, object> Attributes
    {
        get
        {
            var attributes = new Dictionary<string, object> { ["id"] = Id };
            if (HasHint || HasError)
            {
                attributes["aria-describedby"] = string.Join(' ', DescribedBy());
            }

            if (HasError)
            {
                attributes["aria-invalid"] = "true";
            }

            if (Required)
            {
                attributes["aria-required"] = "true";
            }

            return attributes;
        }
    }

    private IEnumerable<string> DescribedBy()
    {
        if (HasError)
        {
            yield return ErrorId;
        }

        if (HasHint)
        {
            yield return HintId;
        }
    }
}

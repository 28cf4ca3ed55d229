namespace SmartAcademy.Domain.Users.Codes;

/// <summary>How a one-time code reaches the person.</summary>
public enum CodeForm
{
    /// <summary>In the address of a page; 256 random bits, so that it stands for itself.</summary>
    Link,

    /// <summary>Twelve letters and digits on paper, typed beside the login.</summary>
    Paper,

    /// <summary>Eight digits by SMS, typed beside the login.</summary>
    Digits,
}

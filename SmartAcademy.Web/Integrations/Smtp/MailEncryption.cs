namespace SmartAcademy.Web.Integrations.Smtp;

internal enum MailEncryption
{
    /// <summary>The server must offer STARTTLS, else nothing is sent.</summary>
    StartTls,

    /// <summary>For a server on the same machine.</summary>
    None,
}
